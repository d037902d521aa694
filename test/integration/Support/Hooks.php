<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support;

/** Takes away again whatever a test has hooked. */
final readonly class Hooks {

	/** @param array<array-key, mixed> $hooks */
	private function __construct( private array $hooks ) {}

	public static function remember(): self {
		$hooks = $GLOBALS['wp_filter'] ?? [];
		return new self(
			array_map(
				static fn ( mixed $hook ): mixed => $hook instanceof \WP_Hook ? clone $hook : $hook,
				is_array( $hooks ) ? $hooks : [],
			),
		);
	}

	public function restore(): void {
		$GLOBALS['wp_filter'] = $this->hooks;
	}
}
