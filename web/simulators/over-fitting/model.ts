import { bell, type Dice } from '../dice.ts';

/** A point of the plane: `x` from −1 to 1, `y` near −1 to 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The law that the points follow, up to noise: what a good model should find. */
export function hiddenLaw(x: number): number {
  return 0.75 * Math.sin(2.6 * x) - 0.25 * x;
}

/** Points drawn around the law; `noise` is the standard deviation of the measures. */
export function measure(count: number, noise: number, dice: Dice): readonly Point[] {
  return Array.from({ length: count }, (_, i) => {
    const x = count === 1 ? 0 : -1 + (2 * (i + 0.15 + 0.7 * dice())) / count;
    return { x, y: hiddenLaw(x) + noise * bell(dice) };
  });
}

/** A polynomial by its coefficients on Chebyshev polynomials T0, T1, T2… */
export type Polynomial = readonly number[];

/**
 * The polynomial of a degree nearest to the points (least squares), on the Chebyshev basis so that high degrees stay accurate;
 * a ridge of 1e-9 keeps the system solvable when there are fewer points than coefficients.
 */
export function fitCurve(points: readonly Point[], degree: number): Polynomial {
  const size = degree + 1;
  const rows = points.map((point) => chebyshev(point.x, degree));
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size + 1 }, (_, j) =>
      j === size
        ? sum(points.map((point, k) => rows[k]![i]! * point.y))
        : sum(rows.map((row) => row[i]! * row[j]!)) + (i === j ? 1e-9 : 0),
    ),
  );
  return solve(matrix);
}

export function valueAt(polynomial: Polynomial, x: number): number {
  const basis = chebyshev(x, polynomial.length - 1);
  return sum(polynomial.map((coefficient, i) => coefficient * basis[i]!));
}

/** The typical distance from the curve to the points: root of the mean square (RMSE). */
export function errorOn(polynomial: Polynomial, points: readonly Point[]): number {
  return Math.sqrt(sum(points.map(({ x, y }) => (valueAt(polynomial, x) - y) ** 2)) / points.length);
}

function chebyshev(x: number, degree: number): readonly number[] {
  const values = [1, x];
  for (let i = 2; i <= degree; i++) values.push(2 * x * values[i - 1]! - values[i - 2]!);
  return values.slice(0, degree + 1);
}

/** Gaussian elimination with partial pivoting on an augmented matrix. */
function solve(matrix: number[][]): readonly number[] {
  const size = matrix.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(matrix[row]![column]!) > Math.abs(matrix[pivot]![column]!)) pivot = row;
    }
    [matrix[column], matrix[pivot]] = [matrix[pivot]!, matrix[column]!];
    const head = matrix[column]!;
    for (let row = column + 1; row < size; row++) {
      const factor = matrix[row]![column]! / head[column]!;
      for (let j = column; j <= size; j++) matrix[row]![j]! -= factor * head[j]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    const known = sum(solution.map((value, j) => (j > row ? value * matrix[row]![j]! : 0)));
    solution[row] = (matrix[row]![size]! - known) / matrix[row]![row]!;
  }
  return solution;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
