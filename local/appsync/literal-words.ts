import {
  type ASTNode,
  type DocumentNode,
  getNamedType,
  type GraphQLSchema,
  Kind,
  type ObjectFieldNode,
  TypeInfo,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What AppSync says of a literal that does not fit its argument: the argument (or the field inside it), the value as
 * graphql-java prints its syntax tree, and the type's name. Null when the node is no literal of an argument.
 */
export function literalWords(
  schema: GraphQLSchema,
  document: DocumentNode,
  target: ASTNode | undefined,
): string | null {
  const typeInfo = new TypeInfo(schema);
  let words: string | null = null;
  const enter = (node: ASTNode, above: readonly (ASTNode | readonly ASTNode[])[]) => {
    if (node !== target) return;
    const place = placeOf([...above, node]);
    const type = typeInfo.getInputType() ?? typeInfo.getParentInputType();
    if (place === '' || !type) return;
    const value = node.kind === Kind.OBJECT_FIELD ? node.value : (node as ValueNode);
    words = `argument '${place}' with value '${javaLiteral(value)}' is not a valid '${getNamedType(type).name}'`;
  };
  const visitor = visitWithTypeInfo(typeInfo, {
    enter: (node, _key, parent, _path, ancestors) => enter(node, parent ? [...ancestors, parent] : ancestors),
  });
  visit(document, visitor);
  return words;
}

/** The argument and the fields within it that lead to a node: `input.phone`. */
function placeOf(nodes: readonly (ASTNode | readonly ASTNode[])[]): string {
  return nodes
    .flatMap((node) =>
      'kind' in node && (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD)
        ? [node.name.value]
        : [],
    )
    .join('.');
}

function javaLiteral(node: ValueNode): string {
  switch (node.kind) {
    case Kind.INT:
      return `IntValue{value=${node.value}}`;
    case Kind.FLOAT:
      return `FloatValue{value=${node.value}}`;
    case Kind.BOOLEAN:
      return `BooleanValue{value=${node.value}}`;
    case Kind.STRING:
      return `StringValue{value='${node.value}'}`;
    case Kind.ENUM:
      return `EnumValue{name='${node.value}'}`;
    case Kind.NULL:
      return 'NullValue{}';
    case Kind.VARIABLE:
      return `VariableReference{name='${node.name.value}'}`;
    case Kind.LIST:
      return `ArrayValue{values=[${node.values.map(javaLiteral).join(', ')}]}`;
    case Kind.OBJECT:
      return `ObjectValue{objectFields=[${node.fields.map(javaField).join(', ')}]}`;
  }
}

const javaField = ({ name, value }: ObjectFieldNode) =>
  `ObjectField{name='${name.value}', value=${javaLiteral(value)}}`;
