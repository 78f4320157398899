"""`python -m tests.golden`: play the golden evenings again, and the logs of this version."""

from tests.golden import games, logs

for line in (*games.write(), *logs.write()):
    print(line)
