/** Solves A x = y for a symmetric positive definite A (row by row, size × size), or returns undefined when it is not one. */
export function solvePositive(matrix: Float64Array, y: Float64Array): Float64Array | undefined {
  const lower = cholesky(matrix, y.length);
  return lower && backSubstitute(lower, forwardSubstitute(lower, y));
}

/** Inverse of a symmetric positive definite matrix, or undefined when it is not one. */
export function invertPositive(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = cholesky(matrix, size);
  if (!lower) return undefined;
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const unit = new Float64Array(size);
    unit[i] = 1;
    inverse.set(backSubstitute(lower, forwardSubstitute(lower, unit)), i * size);
  }
  return inverse;
}

/**
 * Inverse of a symmetric matrix where it can be inverted: what has no positive curvature of its own, given what comes before, is taken out with its
 * row and column (its own entries are NaN), and the rest is inverted.
 */
export function invertIdentified(matrix: Float64Array, size: number): Float64Array {
  const kept: number[] = [];
  const lower: number[][] = [];
  for (let i = 0; i < size; i++) {
    const row: number[] = [];
    kept.forEach((j, at) => {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < at; k++) sum -= row[k]! * lower[at]![k]!;
      row.push(sum / lower[at]![at]!);
    });
    const own = matrix[i * size + i]!;
    const left = own - row.reduce((sum, each) => sum + each * each, 0);
    if (!(left > 1e-10 * Math.abs(own))) continue;
    kept.push(i);
    lower.push([...row, Math.sqrt(left)]);
  }
  const part = Float64Array.from({ length: kept.length ** 2 }, (_, i) => {
    const row = kept[Math.floor(i / kept.length)]!;
    return matrix[row * size + kept[i % kept.length]!]!;
  });
  const inverse = new Float64Array(size * size).fill(Number.NaN);
  const inverted = invertPositive(part, kept.length);
  if (!inverted) return inverse;
  kept.forEach((row, x) => {
    kept.forEach((column, y) => {
      inverse[row * size + column] = inverted[x * kept.length + y]!;
    });
  });
  return inverse;
}

function cholesky(matrix: Float64Array, size: number): Float64Array | undefined {
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      if (i !== j) lower[i * size + j] = sum / lower[j * size + j]!;
      else if (sum > 0) lower[i * size + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return lower;
}

function forwardSubstitute(lower: Float64Array, y: Float64Array): Float64Array {
  const size = y.length;
  const x = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = y[i]!;
    for (let k = 0; k < i; k++) sum -= lower[i * size + k]! * x[k]!;
    x[i] = sum / lower[i * size + i]!;
  }
  return x;
}

function backSubstitute(lower: Float64Array, y: Float64Array): Float64Array {
  const size = y.length;
  const x = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = y[i]!;
    for (let k = i + 1; k < size; k++) sum -= lower[k * size + i]! * x[k]!;
    x[i] = sum / lower[i * size + i]!;
  }
  return x;
}
