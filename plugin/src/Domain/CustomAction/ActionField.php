<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

/** A field of the payload, and where its value comes from. */
final readonly class ActionField {

	/** @param mixed $example See Example. */
	public function __construct(
		public string $name,
		public ArgumentPath $from,
		public FieldType $type,
		public bool $is_personal,
		public mixed $example,
	) {}
}
