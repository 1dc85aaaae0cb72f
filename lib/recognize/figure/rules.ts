/** The rules that make figures, each with a text in which it makes one. */

interface FigureRule {
  readonly example: string;
  /** What it marks there. */
  readonly marks: string;
}

export const FIGURE_RULES: Readonly<Record<string, FigureRule>> = {
  'figure/amount': { example: '累计办理10万余宗。', marks: '10万余宗' },
  'figure/range': { example: '补助5000元至20万元。', marks: '5000元至20万元' },
  'figure/fraction': { example: '党员占三分之一。', marks: '三分之一' },
  'figure/half': { example: '党课讲了两个半小时。', marks: '两个半小时' },
};
