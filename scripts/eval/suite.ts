/** Options of an evaluation run. */
export interface SuiteOptions {
  /** The folder with the suite's gold data. */
  data: string;
  errors: boolean;
}

/** The measurements of a suite. The same code and data give the same numbers. */
export interface SuiteResult {
  /** The printed table. */
  report: string;
  /** The numbers for the baseline by name: "claim.f1". */
  numbers: Record<string, number>;
  /** One line per error; empty unless requested. */
  errors: string[];
}

/** A comparison with gold data. */
export interface Suite {
  name: string;
  /** What it measures, in one line. */
  about: string;
  /** Default location of its data, from the root of the repository; `--eval` overrides it. */
  defaultData: string;
  run(options: SuiteOptions): Promise<SuiteResult>;
}
