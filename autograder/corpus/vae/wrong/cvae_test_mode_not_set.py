"""test_cvae does not put the model into evaluation mode

task: test_train_cvae
hint: This model draws the same in both modes, but layers such as dropout or batch
    normalisation do not. Say which mode you want before you measure.
chapter: training.md#common-errors
"""

# %% replace training_cvae
# old: model.eval()
# new: pass
