"""From a tree to models: what pydantic refuses, told in the author's words."""
