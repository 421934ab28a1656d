# Forms of observances, editions and their texts.

