"""test_cvae records gradients that nobody uses

task: test_train_cvae
hint: While a model is measured no gradient is needed; recording them costs memory and
    time for nothing.
chapter: training.md#common-errors
"""

# %% replace training_cvae
# old: model.eval()
# old: sums, n_images = torch.zeros(3), 0
# old: with torch.no_grad():
# new: model.eval()
# new: sums, n_images = torch.zeros(3), 0
# new: if True:
