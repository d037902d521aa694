<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

/** The custom actions of one network. */
interface CustomActionStore {

	public const MAX = 50;

	/** @return array<string, CustomAction> By slug, in the order of their names. */
	public function all(): array;

	/** Adds it, or replaces the one with its slug. */
	public function save( CustomAction $action ): void;

	/** False if there is none. */
	public function remove( string $slug ): bool;
}
