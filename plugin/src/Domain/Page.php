<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Domain;

/**
 * One page of a list.
 *
 * @template-covariant T
 */
final readonly class Page {

	/**
	 * @param list<T> $items
	 * @param bool    $capped Whether counting stopped at a limit.
	 * @param ?string $next   Cursor of the next page.
	 */
	public function __construct(
		public array $items,
		public int $total,
		public bool $capped = false,
		public ?string $next = null,
	) {}
}
