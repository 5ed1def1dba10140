"""One helper makes an epoch for training and for testing, with or without labels"""


# ruff: noqa: B905


# %% training
def one_pass(predict, batches, optimizer=None):
    sums = {"total": 0.0, "recon": 0.0, "kl": 0.0}
    seen = 0
    with torch.set_grad_enabled(optimizer is not None):
        for x, y in batches:
            recon_x, mean_z, logvar_z = predict(x, y)
            total, recon, kl = loss_function(recon_x, x, mean_z, logvar_z)
            if optimizer is not None:
                optimizer.zero_grad(set_to_none=True)
                total.backward()
                optimizer.step()
            seen += len(x)
            for key, value in zip(sums, (total, recon, kl)):
                sums[key] += float(value.detach()) * len(x)
    return tuple(value / seen for value in sums.values())


def train(model, batches, optimizer):
    model.train()
    return one_pass(lambda x, y: model(x), batches, optimizer)


def test(model, batches):
    model.eval()
    return one_pass(lambda x, y: model(x), batches)


# %% training_cvae
def train_cvae(model, batches, optimizer):
    return one_pass(model.train(), batches, optimizer)


def test_cvae(model, batches):
    return one_pass(model.eval(), batches)
