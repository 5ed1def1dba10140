"""The values come sorted by label, not in the order of the images

task: test_log_px_grid
hint: Worked through label by label, the results have to be put back to where their
    images stand.
chapter: cvae.md#how-the-label-enters
"""

# %% replace log_px_grid
# old: result = torch.empty(len(x))
# new: values = []
# old:         result[part] = joint.logsumexp(dim=1)
# old: return result
# new:         values.append(joint.logsumexp(dim=1))
# new: return torch.cat(values)
