/** The school year of an instant, named by the year it starts in: from 1 August (UTC) to 31 July. Big tables are partitioned by it. */
export function schoolYearOf(instant: Date): number {
  return instant.getUTCMonth() >= 7 ? instant.getUTCFullYear() : instant.getUTCFullYear() - 1;
}
