package io.labortransfer.testing.broken.alpha;

public class AlphaManager {}
