<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

/** What an admin gives for a custom action. Null stays as it is. */
final readonly class CustomActionFields {

	/**
	 * @param ?list<array<array-key, mixed>> $fields       Each with name, from, type, personal, example.
	 * @param bool                           $is_confirmed Also if the action fires often, or nobody knows how often.
	 */
	public function __construct(
		public ?string $name,
		public ?string $description,
		public ?string $action,
		public ?array $fields,
		public bool $is_confirmed = false,
	) {}
}
