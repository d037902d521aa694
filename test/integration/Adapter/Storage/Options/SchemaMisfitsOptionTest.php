<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Adapter\Storage\Options;

use MultisiteWebhooks\Adapter\Storage\Options\SchemaMisfitsOption;
use MultisiteWebhooks\Adapter\Storage\Options\WeeklyCount;
use MultisiteWebhooks\Domain\Catalog\SchemaProblem;
use MultisiteWebhooks\Domain\Catalog\SchemaProblemKind;
use MultisiteWebhooks\Domain\Event\Body\EventFacts;
use MultisiteWebhooks\Domain\Id\NewIds;
use MultisiteWebhooks\Test\Fake\FixedClock;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\TestCase;

#[CoversClass( SchemaMisfitsOption::class )]
#[CoversClass( WeeklyCount::class )]
final class SchemaMisfitsOptionTest extends TestCase {

	private const OPTION = 'multisite_webhooks_misfits';

	private FixedClock $clock;

	private SchemaMisfitsOption $misfits;

	/** @var list<\Closure(): void> What was left for the end of the request. */
	private array $left = [];

	protected function setUp(): void {
		delete_network_option( 1, self::OPTION );
		$this->clock   = new FixedClock();
		$this->misfits = new SchemaMisfitsOption(
			1,
			$this->clock,
			function ( \Closure $work ): void {
				$this->left[] = $work;
			},
			false
		);
	}

	protected function tearDown(): void {
		delete_network_option( 1, self::OPTION );
	}

	public function test_nothing_is_told_where_all_fit(): void {
		$this->misfits->tell( $this->facts(), [] );

		self::assertSame( [], $this->left );
		self::assertNull( $this->misfits->summary() );
	}

	public function test_nothing_is_written_before_the_end_and_then_all_at_once(): void {
		$queries = get_num_queries();
		foreach ( [ 'shop.a', 'shop.b', 'shop.a' ] as $type ) {
			$this->misfits->tell( $this->facts( $type ), [ $this->problem() ] );
		}
		self::assertSame( $queries, get_num_queries() );
		self::assertCount( 1, $this->left );

		$this->end();

		$summary = $this->misfits->summary();
		self::assertSame( [ 3, 'shop.a' ], [ $summary?->count, $summary?->type ] );
		self::assertEquals( $this->problem(), $summary?->problem );
		self::assertEquals( $this->clock->now(), $summary?->since );
	}

	public function test_an_open_event_that_fits_in_the_end_does_not_count(): void {
		$facts = $this->facts();
		$this->misfits->tell( $facts, [ $this->problem() ] );
		$this->misfits->tell( $facts, [ $this->problem() ] );
		$this->misfits->tell( $facts, [] );
		$this->end();

		self::assertNull( $this->misfits->summary() );
	}

	public function test_a_long_process_remembers_few_and_counts_all(): void {
		for ( $i = 0; $i < 1000; $i++ ) {
			$this->misfits->tell( $this->facts(), [ $this->problem() ] );
		}
		$this->end();

		self::assertSame( 1000, $this->misfits->summary()?->count );
	}

	public function test_it_counts_on_and_after_a_quiet_week_anew(): void {
		$this->misfit();
		$this->clock->pass( 6 * 86400 );
		$this->misfit();
		self::assertSame( 2, $this->misfits->summary()?->count );
		self::assertSame( 6 * 86400, $this->clock->now()->getTimestamp() - $this->misfits->summary()->since->getTimestamp() );

		$this->clock->pass( 7 * 86400 + 1 );
		self::assertNull( $this->misfits->summary() );

		$this->misfit();
		self::assertSame( 1, $this->misfits->summary()?->count );
	}

	public function test_what_is_stored_may_be_damaged(): void {
		update_network_option( 1, self::OPTION, [ 'count' => 3, 'why' => 'x', 'at' => '2026-11-24T14:00:00.000Z' ] );

		self::assertNull( $this->misfits->summary() );
	}

	private function misfit(): void {
		$this->misfits->tell( $this->facts(), [ $this->problem() ] );
		$this->end();
	}

	private function end(): void {
		[ $left, $this->left ] = [ $this->left, [] ];
		foreach ( $left as $work ) {
			$work();
		}
	}

	private function problem(): SchemaProblem {
		return new SchemaProblem( 'order', SchemaProblemKind::Type, 'integer', 'string' );
	}

	private function facts( string $type = 'shop.a' ): EventFacts {
		$id = ( new NewIds( $this->clock, random_bytes( ... ) ) )->event();
		return new EventFacts( $id, $type, $this->clock->now(), 1 );
	}
}
