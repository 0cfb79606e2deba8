/** Thrown for a schedule expression or a zone that AWS would refuse; its message is one plain sentence. */
export class ExpressionError extends Error {}
