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
	 * @param bool    $capped True where the total was counted no further.
	 * @param ?string $next   Cursor of the page after this one.
	 */
	public function __construct(
		public array $items,
		public int $total,
		public bool $capped = false,
		public ?string $next = null,
	) {}
}
