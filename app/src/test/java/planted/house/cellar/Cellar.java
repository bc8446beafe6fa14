package planted.house.cellar;

/** A door. */
public final class Cellar {
  final CellarStore store = new CellarStore();
}
