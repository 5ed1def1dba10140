"""test_cvae measures a model that is still training

again: cvae_test_mode_not_set
"""

# %% replace training_cvae
# old: model.eval()
# old: sums, n_images = torch.zeros(3), 0
# old: with torch.no_grad():
# new: n_images, sums = 0, torch.zeros(3)
# new: with torch.inference_mode():
