/** The parts of a CloudFormation template that are read here. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Properties = Record<string, Json>;

export interface TemplateResource {
  Type: string;
  Properties?: Properties;
  DependsOn?: string | string[];
  Condition?: string;
  DeletionPolicy?: string;
  UpdateReplacePolicy?: string;
}

export interface TemplateParameter {
  Type: string;
  Default?: Json;
  AllowedPattern?: string;
  AllowedValues?: Json[];
  /** Numbers, which a template may also write as text. */
  MinLength?: number | string;
  MaxLength?: number | string;
  MinValue?: number | string;
  MaxValue?: number | string;
  ConstraintDescription?: string;
  Description?: string;
  NoEcho?: boolean | string;
}

export interface TemplateOutput {
  Value: Json;
  Description?: string;
  Export?: { Name: Json };
  Condition?: string;
}

export interface Template {
  Description?: string;
  Parameters?: Record<string, TemplateParameter>;
  Mappings?: Record<string, Record<string, Record<string, Json>>>;
  Conditions?: Record<string, Json>;
  Resources: Record<string, TemplateResource>;
  Outputs?: Record<string, TemplateOutput>;
}
