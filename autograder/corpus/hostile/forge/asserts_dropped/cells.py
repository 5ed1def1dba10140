# ruff: noqa
"""An AST transformer without asserts."""

# %% after imports
import ast


class Dropper(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.copy_location(ast.Pass(), node)


get_ipython().ast_transformers.append(Dropper())
print("TRIED")
