<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Integration;

use MultisiteWebhooks\Integration\OpenChanges;
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
		$changes = $this->changes();
		$changes->tell( 'name', 'site_updated', static fn (): array => [] );
		self::assertSame( [], $this->recorded );

		$changes->begin( 'name', static fn (): null => null );
		$changes->tell( 'name', 'site_updated', static fn (): array => [] );
		$this->open = [];
		$changes->tell( 'name', 'site_updated', static fn (): array => [] );
		self::assertSame( [ 'site_updated' ], $this->recorded );
	}

	public function test_what_is_forgotten_begins_anew(): void {
		$changes = $this->changes( true );
		foreach ( [ 'begun', 'told' ] as $key ) {
			$changes->begin( $key, static fn (): string => 'first' );
		}
		$changes->tell( 'told', 'site_updated', static fn (): array => [] );
		$changes->forget( 'begun' );
		$changes->forget( 'told' );
		$changes->begin( 'told', static fn (): string => 'second' );
		self::assertFalse( $changes->goes_on( 'begun' ) );
		self::assertSame( 'second', $changes->before( 'told' ) );

		$changes->forget_all();
		self::assertFalse( $changes->goes_on( 'told' ) );
	}

	public function test_a_change_goes_on_as_long_as_its_event_is_open(): void {
		foreach ( [ true, false ] as $is_request ) {
			$changes = $this->changes( $is_request );
			self::assertFalse( $changes->goes_on( 'name' ) );
			$changes->begin( 'name', static fn (): null => null );
			$changes->tell( 'name', 'site_updated', static fn (): array => [] );
			self::assertTrue( $changes->goes_on( 'name' ) );
			$this->open = [];
			self::assertFalse( $changes->goes_on( 'name' ) );
		}
	}

	/** An import that runs for hours must not lose what it does to something long after it has created that. */
	public function test_what_nobody_wants_to_know_of_goes_on_until_the_request_ends_or_its_event_would_be_closed(): void {
		$this->is_wanted = false;
		$goes_on         = [];
		foreach ( [ [ true, 0 ], [ false, 60_000 ], [ false, 0 ] ] as [ $is_request, $unwanted_ms ] ) {
			$changes = $this->changes( $is_request, $unwanted_ms );
			$changes->begin( 'name', static fn (): null => null );
			$changes->tell( 'name', 'post_published', static fn (): array => [] );
			$goes_on[] = $changes->goes_on( 'name' );
		}
		self::assertSame( [ true, true, false ], $goes_on );
	}

	public function test_what_is_told_is_kept_as_long_as_its_event_is_open(): void {
		$changes = $this->changes();
		for ( $i = 0; $i < 150; $i++ ) {
			$changes->begin( "{$i}", static fn (): int => $i );
			$changes->tell( "{$i}", "event_{$i}", static fn (): array => [] );
		}
		self::assertSame( 0, $changes->before( '0' ) );
		self::assertTrue( $changes->is_told( '0' ) );

		array_splice( $this->open, 0, 140 );
		$changes->begin( 'another', static fn (): int => 150 );
		$changes->tell( 'another', 'event_150', static fn (): array => [] );
		$kept = array_map( static fn ( int $i ): mixed => $changes->before( "{$i}" ), [ 0, 50, 51, 149 ] );
		self::assertSame( [ null, null, 51, 149 ], $kept );
	}

	public function test_an_import_does_not_fill_the_memory(): void {
		$changes = $this->changes();
		for ( $i = 0; $i < 150; $i++ ) {
			$changes->begin( "name {$i}", static fn (): int => $i );
		}
		$kept = array_map( static fn ( int $i ): mixed => $changes->before( "name {$i}" ), [ 49, 50, 149 ] );
		self::assertSame( [ null, 50, 149 ], $kept );
	}

	public function test_what_is_on_its_way_is_kept_rather_than_what_has_changed_nothing(): void {
		$this->is_wanted = false;
		foreach ( [ true, false ] as $is_request ) {
			$changes = $this->changes( $is_request );
			$changes->begin( 'outer', static fn (): string => 'before' );
			for ( $i = 0; $i < 150; $i++ ) {
				$changes->begin( "inner {$i}", static fn (): int => $i );
				$changes->tell( "inner {$i}", 'post_updated', static fn (): array => [] );
			}
			self::assertSame( 'before', $changes->before( 'outer' ) );
			self::assertNull( $changes->before( 'inner 0' ) );
		}
	}

	private function changes( bool $is_request = false, int $unwanted_ms = 60_000 ): OpenChanges {
		$record  = function ( string $slug ): ?string {
			$this->recorded[] = $slug;
			$this->open[]     = "evt_{$slug}";
			return $this->is_wanted ? "evt_{$slug}" : null;
		};
		$is_open = fn ( string $event ): bool => in_array( $event, $this->open, true );
		return new OpenChanges( new Recorder( $record, static fn () => null, $is_open ), $is_request, $unwanted_ms );
	}
}
