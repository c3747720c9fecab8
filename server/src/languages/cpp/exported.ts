import { child, childOfType, type Node } from '../../syntax/node.js';

const isName = (n: Node): boolean => n.type === 'identifier' || n.type === 'type_identifier';

/**
 * `class APP_EXPORT Sender : public QObject { … }`: a macro between the keyword and the name, which the grammar takes for the type of a function.
 * Gives the class that is meant; undefined for every other function.
 */
export function exportedClass(node: Node): Node | undefined {
  const type = child(node, 'type');
  const body = child(node, 'body');
  if (node.type !== 'function_definition' || !type || !body || !/^(?:class|struct)_specifier$/.test(type.type) || child(type, 'body'))
    return undefined;
  const known = classes.get(node);
  if (known) return known;
  const declarator = child(node, 'declarator');
  const error = childOfType(node, 'ERROR');
  const lost = error?.children.find(isName);
  const name = lost ?? (declarator && isName(declarator) ? declarator : undefined);
  if (!name) return undefined;
  const bases =
    lost && declarator ? [{ ...declarator, type: declarator.type === 'identifier' ? 'type_identifier' : declarator.type, field: '' }] : [];
  const clause: Node = { type: 'base_class_clause', field: '', start: name.end, end: body.start, children: bases, named: true };
  const made: Node = {
    type: type.type,
    field: '',
    start: node.start,
    end: node.end,
    named: true,
    children: [
      { ...name, type: 'type_identifier', field: 'name' },
      ...(bases.length > 0 ? [clause] : []),
      { ...body, type: 'field_declaration_list', field: 'body' },
    ],
  };
  classes.set(node, made);
  return made;
}
const classes = new WeakMap<Node, Node>();
