<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Custom;

use MultisiteWebhooks\Domain\CustomAction\CustomAction;

/** Records the event types that admins have made of an action. */
final class CustomEvents {

	/** @var ?array<string, CustomAction> Read when the first of their actions fires. */
	private ?array $actions = null;

	/**
	 * @param \Closure(): array<string, CustomAction>            $stored
	 * @param \Closure(string, array<array-key, mixed>): mixed $record On the current site.
	 */
	public function __construct( private readonly \Closure $stored, private readonly \Closure $record ) {}

	/**
	 * @param string       $action The one that fired. Somebody may have changed what is made of it in the meantime.
	 * @param list<string> $slugs
	 * @param list<mixed>  $arguments
	 */
	public function fired( string $action, array $slugs, array $arguments ): void {
		$this->actions ??= ( $this->stored )();
		foreach ( $slugs as $slug ) {
			$custom = $this->actions[ $slug ] ?? null;
			if ( $custom?->action === $action ) {
				( $this->record )( $slug, $custom->payload( $arguments ) );
			}
		}
	}
}
