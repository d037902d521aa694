<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\Catalog;

/** How a field differs from its schema. */
enum SchemaProblemKind: string {

	case Missing = 'missing';

	/** The schema doesn't name it and allows no others. */
	case Unknown = 'unknown';

	case Type   = 'type';
	case Format = 'format';

	/** Any other rule of the schema, such as enum or minimum. */
	case Rule = 'rule';
}
