"""test trains the model on the test images

task: test_training
hint: A model that has been trained on the test images says nothing about new ones.
    Measuring needs the losses, no backpropagation and no step.
chapter: training.md#common-errors
"""

# %% replace training
# old: model.eval()
# old: sums, n_images = torch.zeros(3), 0
# old: with torch.no_grad():
# old:     for x, _y in batches:
# old:         recon_x, mean_z, logvar_z = model(x)
# old:         losses = loss_function(recon_x, x, mean_z, logvar_z)
# old:         sums += torch.stack(losses) * len(x)
# old:         n_images += len(x)
# old: return tuple((sums / n_images).tolist())
# new: optimizer = torch.optim.Adam(model.parameters(), lr=1e-3)
# new: return train(model, batches, optimizer)
