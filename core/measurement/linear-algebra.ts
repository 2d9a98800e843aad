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
