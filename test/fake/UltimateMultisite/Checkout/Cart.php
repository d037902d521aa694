<?php

declare(strict_types=1);

namespace WP_Ultimo\Checkout;

/** What is bought. */
final readonly class Cart {

	public function __construct( public float $total, public string $type = 'new' ) {}

	public function is_free(): bool {
		return 0.0 === $this->total;
	}
}
