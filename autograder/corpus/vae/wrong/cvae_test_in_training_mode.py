"""test_cvae leaves the model in training mode, and records gradients

task: test_train_cvae
hint: As in test: say which mode you want, and switch the recording of gradients off.
chapter: training.md#one-step
"""

# %% replace training_cvae
# old: model.eval()
# old: sums, n_images = torch.zeros(3), 0
# old: with torch.no_grad():
# new: sums, n_images = torch.zeros(3), 0
# new: if True:
