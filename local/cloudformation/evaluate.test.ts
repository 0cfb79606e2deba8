import { describe, expect, it } from 'vitest';
import { referencesOf } from '../../infra/specification/order.ts';
import { evaluate, TemplateError, type Scope } from './evaluate.ts';
import type { Json } from './template.ts';
import { orderOf } from './order.ts';

const scope: Scope = {
  reference: (name) => ({ 'AWS::Region': 'eu-central-1', Table: 'clients_registry', Count: 3 })[name],
  attribute: (id, attribute) => `${id}#${attribute}`,
  imported: (name) => `imported ${name}`,
  condition: (name) => name === 'Yes',
  mapping: (map, first, second) => `${map}/${first}/${second}`,
};

describe('evaluate', () => {
  it.each<[Json, Json]>([
    [{ Ref: 'Table' }, 'clients_registry'],
    [{ 'Fn::GetAtt': ['Role', 'Arn'] }, 'Role#Arn'],
    [{ 'Fn::GetAtt': 'Role.Arn' }, 'Role#Arn'],
    [{ 'Fn::GetAtt': ['Nested', 'Outputs.Name'] }, 'Nested#Outputs.Name'],
    [{ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Region' }, ':', { Ref: 'Count' }]] }, 'arn:eu-central-1:3'],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ 'Fn::Select': ['0', ['x', 'y']] }, 'x'],
    [{ 'Fn::ImportValue': { 'Fn::Sub': '${Table}:x' } }, 'imported clients_registry:x'],
    [{ 'Fn::Sub': '${Table} ${Role.Arn} ${!Literal}' }, 'clients_registry Role#Arn ${Literal}'],
    [{ 'Fn::Sub': ['${own} ${Table}', { own: { Ref: 'Count' } }] }, '3 clients_registry'],
    [{ 'Fn::If': ['Yes', 'a', 'b'] }, 'a'],
    [{ 'Fn::If': ['No', 'a', 'b'] }, 'b'],
    [{ 'Fn::Equals': [{ Ref: 'Count' }, '3'] }, true],
    [{ 'Fn::Not': [{ 'Fn::Equals': ['a', 'a'] }] }, false],
    [{ 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Equals': ['a', 'a'] }] }, true],
    [{ 'Fn::Or': [{ Condition: 'No' }, { 'Fn::Equals': ['a', 'b'] }] }, false],
    [{ 'Fn::FindInMap': ['Map', { Ref: 'AWS::Region' }, 'x'] }, 'Map/eu-central-1/x'],
    [{ a: [{ Ref: 'Table' }, 1, null, true] }, { a: ['clients_registry', 1, null, true] }],
  ])('%j is %j', (value, expected) => expect(evaluate(value, scope)).toEqual(expected));

  it('drops what is AWS::NoValue', () => {
    const value = {
      kept: 1,
      gone: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] },
      list: [{ Ref: 'AWS::NoValue' }, 2],
    };
    expect(evaluate(value, scope)).toEqual({ kept: 1, list: [2] });
  });

  it('keeps the Condition of a policy statement, which is no function', () => {
    const statement = { Effect: 'Allow', Condition: { StringEquals: { k: { Ref: 'Table' } } } };
    expect(evaluate(statement, scope)).toEqual({
      Effect: 'Allow',
      Condition: { StringEquals: { k: 'clients_registry' } },
    });
    expect(evaluate({ Condition: { StringEquals: { k: 'v' } } }, scope)).toEqual({
      Condition: { StringEquals: { k: 'v' } },
    });
  });

  it.each([
    [{ Ref: 'Missing' }],
    [{ 'Fn::Cidr': [] }],
    [{ 'Fn::Select': [9, ['a']] }],
    [{ 'Fn::Sub': '${Missing}' }],
  ])('%j is an error', (value) => expect(() => evaluate(value, scope)).toThrow(TemplateError));
});

describe('order', () => {
  it('collects every kind of reference', () => {
    const properties = {
      a: { Ref: 'One' },
      b: [{ 'Fn::GetAtt': ['Two', 'Arn'] }],
      c: { 'Fn::Sub': '${Three.Arn}-${AWS::Region}-${!No}' },
    };
    expect([...referencesOf({ Type: 'x', DependsOn: ['Four'], Properties: properties })]).toEqual([
      'Four',
      'One',
      'Two',
      'Three',
      'AWS::Region',
    ]);
  });

  it('puts what is referred to first and names a circle', () => {
    const resources = {
      A: { Type: 'x', Properties: { of: { Ref: 'B' } } },
      B: { Type: 'x', DependsOn: 'C' },
      C: { Type: 'x' },
    };
    expect(orderOf(resources)).toEqual(['C', 'B', 'A']);
    expect(() => orderOf({ A: { Type: 'x', DependsOn: 'B' }, B: { Type: 'x', DependsOn: 'A' } })).toThrow(
      'Circular dependency between resources: [A, B]',
    );
  });
});
