<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Storage;

use MultisiteWebhooks\Adapter\Storage\StorageFailed;
use PHPUnit\Framework\Assert;

/** Work that is wholly done or not at all. */
final readonly class Unit {

	/**
	 * @param \Closure(): mixed     $work
	 * @param \Closure(): list<int> $state Of the database: all 0 where nothing is done.
	 * @param list<int>             $done
	 */
	public function __construct( private \Closure $work, private \Closure $state, private array $done ) {}

	public function run(): void {
		( $this->work )();
	}

	/** @return ?StorageFailed What stopped it. */
	public function attempt(): ?StorageFailed {
		try {
			$this->run();
			return null;
		} catch ( StorageFailed $failure ) {
			return $failure;
		}
	}

	public function assert_done( string $message ): void {
		Assert::assertSame( $this->done, ( $this->state )(), $message );
	}

	public function assert_nothing_done( string $message ): void {
		Assert::assertSame( array_fill( 0, count( $this->done ), 0 ), ( $this->state )(), $message );
	}
}
