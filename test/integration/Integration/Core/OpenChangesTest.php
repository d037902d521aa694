<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Integration\Core;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\Core\OpenChanges;
use MultisiteWebhooks\Integration\Recorder;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

/** Changes that are made in steps. */
#[CoversClass( OpenChanges::class )]
final class OpenChangesTest extends TestCase {

	/** @var list<string> */
	private array $recorded = [];

	/** @var list<string> */
	private array $open = [];

	private bool $is_wanted = true;

	public function test_the_first_step_says_what_was_before(): void {
		$changes = $this->changes();
		$changes->begin( 'name', static fn (): string => 'first' );
		$changes->tell( 'name', 'site_updated', static fn (): array => [] );
		$changes->begin( 'name', static fn (): string => 'second' );
		$changes->tell( 'name', 'site_updated', static fn (): array => [] );

		self::assertSame( 'first', $changes->before( 'name' ) );
		self::assertSame( [ 'site_updated' ], $this->recorded );
		self::assertTrue( $changes->is_told( 'name' ) );
	}

	public function test_once_its_event_is_closed_or_gone_another_change_begins(): void {
		$changes = $this->changes( true );
		$changes->begin( 'name', static fn (): string => 'first' );
		$changes->tell( 'name', 'site_updated', static fn (): array => [] );
		$this->open = [];
		self::assertFalse( $changes->is_told( 'name' ) );
		$changes->begin( 'name', static fn (): string => 'second' );
		$changes->tell( 'name', 'site_updated', static fn (): array => [] );

		self::assertSame( 'second', $changes->before( 'name' ) );
		self::assertCount( 2, $this->recorded );
	}

	public function test_in_a_request_a_step_that_nobody_wants_to_know_of_counts(): void {
		$this->is_wanted = false;
		$before          = [];
		foreach ( [ true, false ] as $is_request ) {
			$changes = $this->changes( $is_request );
			$changes->begin( 'name', static fn (): string => 'first' );
			$changes->tell( 'name', 'site_archived', static fn (): array => [] );
			$changes->begin( 'name', static fn (): string => 'second' );
			$before[] = $changes->before( 'name' );
		}
		self::assertSame( [ 'first', 'second' ], $before );
	}

	public function test_what_has_not_begun_is_not_told(): void {
		$this->changes()->tell( 'name', 'site_updated', static fn (): array => [] );
		self::assertSame( [], $this->recorded );
	}

	public function test_an_import_does_not_fill_the_memory(): void {
		$changes = $this->changes();
		for ( $i = 0; $i < 150; $i++ ) {
			$changes->begin( "name {$i}", static fn (): int => $i );
		}
		$kept = array_map( static fn ( int $i ): mixed => $changes->before( "name {$i}" ), [ 49, 50, 149 ] );
		self::assertSame( [ null, 50, 149 ], $kept );
	}

	private function changes( bool $is_request = false ): OpenChanges {
		$record  = function ( string $slug ): ?string {
			$this->recorded[] = $slug;
			$this->open[]     = "evt_{$slug}";
			return $this->is_wanted ? "evt_{$slug}" : null;
		};
		$is_open = fn ( string $event ): bool => in_array( $event, $this->open, true );
		return new OpenChanges( new CoreRecorder( new Recorder( $record, static fn () => null, $is_open ) ), $is_request );
	}
}
