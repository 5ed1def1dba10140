"""test_cvae trains the model on the images that it should only measure

task: test_train_cvae
hint: Images that a model was trained on no longer tell how it does on new ones.
    Measuring must not change a parameter.
chapter: training.md#common-errors
"""

# %% replace training_cvae
# old: model.eval()
# old: sums, n_images = torch.zeros(3), 0
# old: with torch.no_grad():
# old: for x, y in batches:
# old: recon_x, mean_z, logvar_z = model(x, y)
# old: losses = loss_function(recon_x, x, mean_z, logvar_z)
# old: sums += torch.stack(losses) * len(x)
# old: n_images += len(x)
# old: return tuple((sums / n_images).tolist())
# new: optimizer = torch.optim.SGD(model.parameters(), lr=1e-3)
# new: return train_cvae(model, batches, optimizer)
