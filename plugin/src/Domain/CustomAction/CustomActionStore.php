<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain\CustomAction;

/** The custom actions of one network. */
interface CustomActionStore {

	public const MAX = 50;

	/** @return array<string, CustomAction> By slug, in the order of their names. */
	public function all(): array;

	/**
	 * Adds one.
	 *
	 * @param \Closure(array<string, CustomAction>): CustomAction $make Gets those that are there, while no other process changes them.
	 *                                                                What it throws is passed on, and nothing is added.
	 */
	public function add( \Closure $make ): CustomAction;

	/**
	 * Replaces one.
	 *
	 * @param \Closure(CustomAction): CustomAction $change Gets it as it is, while no other process changes it. What it throws is
	 *                                                    passed on, and nothing is changed.
	 * @return ?CustomAction As it is now; null if there is none.
	 */
	public function change( string $slug, \Closure $change ): ?CustomAction;

	/** False if there is none. */
	public function remove( string $slug ): bool;
}
