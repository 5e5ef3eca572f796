package io.labortransfer.testing.broken.alpha;

public interface IAlpha {}
