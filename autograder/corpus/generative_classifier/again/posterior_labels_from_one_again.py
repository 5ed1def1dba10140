"""The loop over labels begins at 1

again: posterior_labels_from_one
"""


# %% classifier
def log_posterior(model, x, log_px=iwae_bound):
    n = x.shape[0]
    scores = torch.zeros(n, 10)
    for digit in range(1, 11):
        y = torch.ones(n, dtype=torch.int64) * digit
        scores[:, digit - 1] = log_px(model, x, y % 10)
    log_sum = torch.logsumexp(scores, dim=1, keepdim=True)
    return scores - log_sum


def classify(model, x, log_px=iwae_bound):
    log_p = log_posterior(model, x, log_px)
    return torch.max(log_p, dim=1).indices


def accuracy(model, x, y, log_px=iwae_bound):
    correct = 0
    for start in range(0, len(x), 500):
        stop = start + 500
        guess = classify(model, x[start:stop], log_px)
        correct += int((guess == y[start:stop]).sum())
    return correct / len(x)
