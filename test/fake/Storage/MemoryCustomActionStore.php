<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Fake\Storage;

use MultisiteWebhooks\Domain\CustomAction\CustomAction;
use MultisiteWebhooks\Domain\CustomAction\CustomActionStore;

final class MemoryCustomActionStore implements CustomActionStore {

	/** @var array<string, CustomAction> */
	private array $actions = [];

	public function all(): array {
		uasort( $this->actions, static fn ( CustomAction $one, CustomAction $other ): int => strnatcasecmp( $one->name, $other->name ) );
		return $this->actions;
	}

	public function add( \Closure $make ): CustomAction {
		$made                           = $make( $this->all() );
		$this->actions[ $made->slug ] = $made;
		return $made;
	}

	public function change( string $slug, \Closure $change ): ?CustomAction {
		if ( ! isset( $this->actions[ $slug ] ) ) {
			return null;
		}
		$this->actions[ $slug ] = $change( $this->actions[ $slug ] );
		return $this->actions[ $slug ];
	}

	public function remove( string $slug ): bool {
		$was_there = isset( $this->actions[ $slug ] );
		unset( $this->actions[ $slug ] );
		return $was_there;
	}
}
