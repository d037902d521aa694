<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Support\Receiver;

use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use PHPUnit\Framework\Assert;

/** Servers on this machine that tell what arrives at each: see process/listeners.php. */
final readonly class Listeners {

	/** @param list<int> $ports Of each that has one. */
	private function __construct( private Runner $process, public array $ports ) {}

	/** @param string ...$places As "127.0.0.1:0", or the path of a Unix socket. */
	public static function at( string ...$places ): self {
		$process = Runner::start( 'listeners', ...$places );
		$ports   = [];
		foreach ( $places as $place ) {
			if ( ! str_starts_with( $place, '/' ) ) {
				$ports[] = (int) $process->line();
			}
		}
		return new self( $process, $ports );
	}

	/** The next request: where it arrived, its first line, its headers and its body. */
	public function next(): Arrived {
		$parts = json_decode( $this->process->line(), true );
		Assert::assertIsArray( $parts );
		return new Arrived( ...array_map( static fn ( mixed $part ): string => is_string( $part ) ? $part : '', array_values( $parts ) ) );
	}

	public function stop(): void {
		$this->process->kill();
	}
}
