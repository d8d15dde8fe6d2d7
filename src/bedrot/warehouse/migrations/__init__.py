"""How the tables of the warehouse came to be, step by step."""
