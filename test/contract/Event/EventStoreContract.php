<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Event;

use MultisiteWebhooks\Domain\Catalog\SchemaProblem;
use MultisiteWebhooks\Domain\Catalog\SchemaProblemKind;
use MultisiteWebhooks\Domain\Event\Body\SerializedEvent;
use MultisiteWebhooks\Domain\Event\EventQuery;
use MultisiteWebhooks\Domain\Event\EventsExpired;
use MultisiteWebhooks\Domain\Event\EventStore;
use MultisiteWebhooks\Domain\Event\NewEvent;
use MultisiteWebhooks\Domain\Event\RecordedEvent;
use MultisiteWebhooks\Domain\Page;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Test\Fake\Samples;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

/** What every event store must do. */
abstract class EventStoreContract extends TestCase {

	protected Samples $samples;

	abstract protected function events(): EventStore;

	protected function setUp(): void {
		$this->samples = new Samples();
	}

	public function test_a_recorded_event_reads_back_as_it_was_stored(): void {
		$event = $this->add();
		self::assertEquals( $event->serialized, $this->events()->serialized( $event->id ) );
		self::assertNull( $this->events()->serialized( $this->samples->ids->event() ) );
	}

	public function test_the_problems_of_a_payload_are_kept_with_it(): void {
		$problems = [
			new SchemaProblem( 'größe', SchemaProblemKind::Type, 'number or null', 'string' ),
			new SchemaProblem( '', SchemaProblemKind::Missing ),
		];
		$open     = $this->add_open();
		$misfit   = new SerializedEvent( '{"data":{}}', null, 0, $problems );
		$this->events()->rewrite( $open->id, $misfit );
		self::assertEquals( $misfit, $this->events()->serialized( $open->id ) );

		$this->events()->rewrite( $open->id, $open->serialized );
		self::assertEquals( $open->serialized, $this->events()->serialized( $open->id ) );

		$new = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ] );
		$this->events()->add( new NewEvent( $new->id, $new->type, $new->site_id, $new->at, $misfit, $new->planned ) );
		self::assertEquals( $misfit, $this->events()->serialized( $new->id ) );
	}

	public function test_an_event_is_listed_once_it_has_a_position(): void {
		$event = $this->add();
		self::assertSame( [], $this->events()->page( new EventQuery(), null )->items );
		self::assertSame( 1, $this->events()->sequence( 100 ) );
		self::assertSame( [ $event->id->value ], $this->ids( new EventQuery() ) );
		self::assertSame( 0, $this->events()->sequence( 100 ) );
	}

	public function test_a_reader_continues_after_the_last_event_it_saw(): void {
		[ $first, $second, $third ] = [ $this->add(), $this->add(), $this->add() ];
		$this->events()->sequence( 100 );
		$page = $this->events()->page( new EventQuery( per_page: 1 ), $first->id );
		self::assertSame( [ 1, 2 ], [ count( $page->items ), $page->total ] );
		self::assertSame( [ $second->id->value, $second->id->value ], [ $page->items[0]->id->value, $page->next ] );
		$rest = $this->events()->page( new EventQuery( per_page: 1 ), $second->id );
		self::assertSame( [ $third->id->value, null ], [ $rest->items[0]->id->value, $rest->next ] );
	}

	public function test_no_more_events_are_numbered_than_requested(): void {
		$this->add();
		$this->add();
		self::assertSame( 1, $this->events()->sequence( 1 ) );
		self::assertCount( 1, $this->ids( new EventQuery() ) );
	}

	public function test_a_reader_that_missed_deleted_events_gets_an_error(): void {
		$this->expectException( EventsExpired::class );
		$this->events()->page( new EventQuery(), $this->samples->ids->event() );
	}

	public function test_a_list_is_filtered_by_type_site_or_webhook(): void {
		$webhook = $this->samples->ids->webhook();
		$this->add();
		$event = $this->samples->event( [ $this->samples->subscription( $webhook ) ], 'site_created' );
		$this->events()->add( $event );
		$this->events()->sequence( 100 );
		self::assertSame( [ $event->id->value ], $this->ids( new EventQuery( type: 'site_created' ) ) );
		self::assertSame( [ $event->id->value ], $this->ids( new EventQuery( webhook: $webhook ) ) );
		self::assertCount( 2, $this->ids( new EventQuery( site: 3 ) ) );
		self::assertSame( [], $this->ids( new EventQuery( site: 4 ) ) );
		self::assertSame( [ $event->id->value ], $this->ids( new EventQuery( search: 'site_' ) ) );
		self::assertSame( [ $event->id->value ], $this->ids( new EventQuery( search: $event->id->value ) ) );
	}

	public function test_a_list_can_begin_with_the_newest(): void {
		[ $first, $second, $third ] = [ $this->add(), $this->add(), $this->add() ];
		$this->events()->sequence( 100 );
		$newest = $this->events()->page( new EventQuery( per_page: 2, descending: true ), null );
		self::assertSame( [ $third->id->value, $second->id->value ], self::ids_of( $newest ) );
		self::assertSame( [ 3, $second->id->value ], [ $newest->total, $newest->next ] );
		$oldest = $this->events()->page( new EventQuery( per_page: 2, descending: true ), null, $second->id );
		self::assertSame( [ [ $first->id->value ], null ], [ self::ids_of( $oldest ), $oldest->next ] );
		$between = $this->events()->page( new EventQuery( descending: true ), $first->id, $third->id );
		self::assertSame( [ $second->id->value ], self::ids_of( $between ) );
	}

	public function test_nothing_is_older_than_an_event_that_is_gone(): void {
		$this->add();
		$this->events()->sequence( 100 );
		$query = new EventQuery( descending: true );
		self::assertSame( [], $this->events()->page( $query, null, $this->samples->ids->event() )->items );
	}

	#[DataProvider( 'searches' )]
	public function test_a_search_finds_the_start_of_words_in_what_an_event_says( string $text, bool $is_found ): void {
		$event = $this->samples->event(
			[ $this->samples->subscription( $this->samples->ids->webhook() ) ],
			'user_registered',
			[
				'user_login' => 'amara',
				'email'      => 'ada.king@mail.example',
				'name'       => 'Amara Okäfor',
				'number'     => 4711,
				'odd'        => '100 % of "all" \\ _x',
			],
		);
		$this->events()->add( $event );
		$this->events()->sequence( 100 );
		foreach ( [ true, false ] as $descending ) {
			$query = new EventQuery( search: $text, descending: $descending );
			self::assertSame( $is_found ? [ $event->id->value ] : [], $this->ids( $query ) );
		}
	}

	/** @return array<string, array{string, bool}> */
	public static function searches(): array {
		return [
			'login'                       => [ 'amara', true ],
			'in other case'               => [ 'AMARA', true ],
			'start of a login'            => [ 'ama', true ],
			'within a word'               => [ 'mara', false ],
			'email'                       => [ 'ada.king@mail.example', true ],
			'domain of an email'          => [ 'mail.example', true ],
			'second part of an email'     => [ 'king@', true ],
			'whole name'                  => [ 'amara Okäfor', true ],
			'last name'                   => [ 'okäf', true ],
			'number'                      => [ '4711', true ],
			'name of the site'            => [ 'nörd', true ],
			'address of the site'         => [ 'https://network.example/nord/', true ],
			'path of the site'            => [ 'nord/', true ],
			'type'                        => [ 'user_reg', true ],
			'name of a field'             => [ 'email', false ],
			'part of the name of a field' => [ 'user_login', false ],
			'a wildcard'                  => [ '%', true ],
			'another wildcard'            => [ '_', true ],
			'a wildcard that is none'     => [ 'a_ara', false ],
			'a quotation mark'            => [ '"all"', true ],
			'a backslash'                 => [ '\\', true ],
			'an ID that is not there'     => [ 'evt_01kaz8w6r3m5c0q8y4tn2d7xvb', false ],
		];
	}

	public function test_a_search_finds_types_by_their_names(): void {
		$event = $this->add();
		$this->events()->sequence( 100 );
		self::assertSame( [], $this->ids( new EventQuery( search: 'Money In' ) ) );
		$query = ( new EventQuery( search: 'Money In' ) )->with_types_found( [ 'payment_received', 'other' ] );
		self::assertSame( [ $event->id->value ], $this->ids( $query ) );
	}

	public function test_an_event_is_found_by_its_id(): void {
		$event      = $this->add();
		$unnumbered = $this->events()->find( $event->id );
		self::assertSame( PHP_INT_MAX, $unnumbered?->position );
		$this->events()->sequence( 100 );
		$found = $this->events()->find( $event->id );
		self::assertInstanceOf( RecordedEvent::class, $found );
		self::assertNotSame( PHP_INT_MAX, $found->position );
		self::assertSame( 'payment_received', $found->type );
		self::assertSame( $event->serialized->envelope, $found->serialized->envelope );
		self::assertNull( $this->events()->find( $this->samples->ids->event() ) );
	}

	public function test_an_open_event_gets_its_position_once_it_is_released(): void {
		$open  = $this->add_open();
		$other = $this->add();
		self::assertSame( 1, $this->events()->sequence( 100 ) );
		$this->events()->release( [ $open->id ] );
		self::assertSame( 1, $this->events()->sequence( 100 ) );
		self::assertSame( [ $other->id->value, $open->id->value ], $this->ids( new EventQuery() ) );
	}

	public function test_events_that_are_released_together_keep_their_order(): void {
		[ $first, $second ] = [ $this->add_open(), $this->add_open() ];
		$this->events()->release( [ $second->id, $first->id ] );
		$this->events()->sequence( 100 );
		self::assertSame( [ $first->id->value, $second->id->value ], $this->ids( new EventQuery() ) );
	}

	public function test_an_event_whose_time_is_over_is_open_no_longer(): void {
		$open = $this->add_open( -1 );
		self::assertSame( 1, $this->events()->sequence( 100 ) );
		self::assertSame( [ $open->id->value ], $this->ids( new EventQuery() ) );
	}

	/** Another process may be giving it a position. */
	public function test_an_event_whose_time_is_over_stays_as_it_is_even_before_it_has_a_position(): void {
		$over  = $this->add_open( -1 );
		$other = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ], 'other' )->serialized;
		self::assertFalse( $this->events()->is_open( $over->id ) );
		$this->events()->rewrite( $over->id, $other );
		$this->events()->withdraw( [ $over->id ] );
		self::assertEquals( $over->serialized, $this->events()->serialized( $over->id ) );
		self::assertSame( 1, $this->events()->sequence( 100 ) );
	}

	public function test_the_content_of_an_event_changes_only_while_it_is_open(): void {
		[ $open, $final, $over ] = [ $this->add_open(), $this->add(), $this->add_open( -1 ) ];
		$this->events()->sequence( 100 );
		$other = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ], 'other' )->serialized;
		foreach ( [ $open, $final, $over ] as $event ) {
			$this->events()->rewrite( $event->id, $other );
		}
		self::assertEquals( $other, $this->events()->serialized( $open->id ) );
		self::assertEquals( $final->serialized, $this->events()->serialized( $final->id ) );
		self::assertEquals( $over->serialized, $this->events()->serialized( $over->id ) );
		$this->events()->release( [ $open->id ] );
		$this->events()->rewrite( $open->id, $final->serialized );
		self::assertEquals( $other, $this->events()->serialized( $open->id ) );
	}

	public function test_an_event_is_withdrawn_only_while_it_is_open(): void {
		[ $open, $released ] = [ $this->add_open(), $this->add_open() ];
		$closed              = $this->add();
		$this->events()->release( [ $released->id ] );
		self::assertTrue( $this->events()->is_open( $open->id ) );
		self::assertFalse( $this->events()->is_open( $released->id ) );
		$this->events()->withdraw( [ $open->id, $released->id, $closed->id ] );
		self::assertFalse( $this->events()->is_open( $open->id ) );
		self::assertNull( $this->events()->serialized( $open->id ) );
		self::assertSame( 2, $this->events()->sequence( 100 ) );
		$this->events()->withdraw( [] );
	}

	public function test_an_event_that_is_gone_stays_gone(): void {
		$gone = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ] );
		$this->events()->rewrite( $gone->id, $gone->serialized );
		$this->events()->release( [ $gone->id ] );
		self::assertNull( $this->events()->serialized( $gone->id ) );
	}

	/** @param int $seconds How long it is open. */
	private function add_open( int $seconds = 60 ): NewEvent {
		$new  = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ] );
		$open = new NewEvent(
			$new->id,
			$new->type,
			$new->site_id,
			$new->at,
			$new->serialized,
			$new->planned,
			Time::after( $new->at, $seconds * 1000 ),
		);
		$this->events()->add( $open );
		return $open;
	}

	private function add(): NewEvent {
		$event = $this->samples->event( [ $this->samples->subscription( $this->samples->ids->webhook() ) ] );
		$this->events()->add( $event );
		return $event;
	}

	/** @return list<string> */
	private function ids( EventQuery $query ): array {
		return self::ids_of( $this->events()->page( $query, null ) );
	}

	/**
	 * @param Page<RecordedEvent> $page
	 * @return list<string>
	 */
	private static function ids_of( Page $page ): array {
		return array_map( static fn ( RecordedEvent $event ): string => $event->id->value, $page->items );
	}
}
