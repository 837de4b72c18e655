/** What a run of the evaluation was asked for. */
export interface SuiteOptions {
  /** The folder with the suite's gold data. */
  data: string;
  errors: boolean;
}

/** What a suite measured. The same code and data give the same numbers. */
export interface SuiteResult {
  /** The table, as it is printed. */
  report: string;
  /** Every number that the baseline keeps, by name: "claim.f1". */
  numbers: Record<string, number>;
  /** One line an error; empty where none were asked for. */
  errors: string[];
}

/** One measure of the reader against somebody's gold data. */
export interface Suite {
  name: string;
  /** What it measures, in a line. */
  about: string;
  /** Where its data are unless `--eval` says so, from the root of the repository. */
  defaultData: string;
  run(options: SuiteOptions): Promise<SuiteResult>;
}
