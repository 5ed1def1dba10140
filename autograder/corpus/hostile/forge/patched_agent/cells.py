# ruff: noqa
"""An agent that answers True to everything."""

# %% after imports
import autograder.agent.serve as agent


def answer(self, question):
    return True


agent.Agent.answer = answer
for name in [n for n in dir(agent.Agent) if n.startswith("do_")]:
    setattr(agent.Agent, name, lambda self, **anything: True)
agent.Agent.resolve = lambda self, form: 0
print("TRIED")
