"""`python -m tests.fifth …`: the program itself, with the parts from outside."""

from tests.fifth.named import name_all

name_all()

if __name__ == "__main__":
    from game.cli import main

    main()
