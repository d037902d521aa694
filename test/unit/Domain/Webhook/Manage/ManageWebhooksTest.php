<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Unit\Domain\Webhook\Manage;

use MultisiteWebhooks\Domain\Delivery\DeliveryStatus;
use MultisiteWebhooks\Domain\Id\WebhookId;
use MultisiteWebhooks\Domain\InvalidInput;
use MultisiteWebhooks\Domain\Problem;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Address\WebhookUrl;
use MultisiteWebhooks\Domain\Webhook\DisabledReason;
use MultisiteWebhooks\Domain\Webhook\Format;
use MultisiteWebhooks\Domain\Webhook\Manage\HeldDeliveries;
use MultisiteWebhooks\Domain\Webhook\Manage\ManageWebhooks;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookChanged;
use MultisiteWebhooks\Domain\Webhook\Manage\WebhookFields;
use MultisiteWebhooks\Domain\Webhook\Secret\SealedHeaders;
use MultisiteWebhooks\Domain\Webhook\Secret\Secret;
use MultisiteWebhooks\Domain\Webhook\Secret\SigningSecrets;
use MultisiteWebhooks\Domain\Webhook\Secret\Unreadable;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Test\Fake\World;
use PHPUnit\Framework\Attributes\CoversClass;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

#[CoversClass( ManageWebhooks::class )]
final class ManageWebhooksTest extends TestCase {

	public function test_a_new_webhook_is_active_and_named_after_its_host(): void {
		$webhook = ( new World() )->webhook()->webhook;
		self::assertSame( [ 'example.com', WebhookStatus::Active ], [ $webhook->name, $webhook->status ] );
	}

	public function test_a_host_that_is_longer_than_a_name_is_cut(): void {
		$host    = str_repeat( str_repeat( 'x', 61 ) . '.', 3 ) . str_repeat( 'y', 49 ) . '.example.com';
		$webhook = ( new World() )->manage()->create( new WebhookFields( url: "https://{$host}/", event_types: [ '*' ] ) )->webhook;

		self::assertSame( substr( $host, 0, 200 ), $webhook->name );
	}

	public function test_missing_fields_are_all_named(): void {
		self::assertSame( [ 'url' => 'url_empty', 'event_types' => 'event_types_empty' ], $this->problems( new WebhookFields() ) );
	}

	#[DataProvider( 'bad_fields' )]
	public function test_bad_input_is_refused_with_its_problem( WebhookFields $fields, string $field, string $problem ): void {
		self::assertSame( $problem, $this->problems( $fields )[ $field ] ?? null );
	}

	public function test_a_change_keeps_the_other_fields(): void {
		$world  = new World();
		$before = $world->webhook()->webhook;
		$after  = $world->manage()->change( $before, new WebhookFields( name: 'CRM' ) );
		self::assertNotNull( $after );
		self::assertSame( [ 'CRM', $before->url->value, $before->event_types ], [ $after->name, $after->url->value, $after->event_types ] );
	}

	public function test_a_change_keeps_the_values_of_headers_that_are_null_and_drops_those_that_are_left_out(): void {
		$world  = new World();
		$before = $world->manage()->create( self::fields_with_headers( [ 'X-Key' => 'k', 'X-Team' => 't', 'X-Old' => 'o' ] ) )->webhook;

		$after = $world->manage()->change( $before, new WebhookFields( headers: [ 'x-key' => null, 'X-Team' => 'new' ] ) );

		self::assertSame( [ 'x-key' => 'k', 'X-Team' => 'new' ], ( new SealedHeaders( $world->box ) )->open( $after->headers ?? [] ) );
	}

	public function test_a_value_that_is_not_there_can_not_be_kept(): void {
		self::assertSame( [ 'headers' => 'header_value_missing' ], $this->problems( self::fields_with_headers( [ 'X-Key' => null ] ) ) );
	}

	public function test_a_copy_takes_over_the_values_of_headers(): void {
		$world    = new World();
		$original = $world->manage()->create( self::fields_with_headers( [ 'X-Key' => 'k', 'X-Team' => 't' ] ) )->webhook;

		$copy = $world->manage()->create( self::fields_with_headers( [ 'X-Key' => null, 'X-New' => 'n' ], $original->id ) )->webhook;

		self::assertSame( [ 'X-Key' => 'k', 'X-New' => 'n' ], ( new SealedHeaders( $world->box ) )->open( $copy->headers ) );
	}

	public function test_redirects_count_as_delivered_only_where_that_was_chosen(): void {
		$world  = new World();
		$before = $world->webhook()->webhook;
		$after  = $world->manage()->change( $before, new WebhookFields( accept_redirect: true ) );
		self::assertNotNull( $after );
		$later = $world->manage()->change( $after, new WebhookFields( name: 'Other' ) );

		self::assertSame( [ false, true, true ], [ $before->accept_redirect, $after->accept_redirect, $later?->accept_redirect ] );
	}

	public function test_each_change_has_a_time_of_its_own(): void {
		$world  = new World();
		$before = $world->webhook()->webhook;
		$first  = $world->manage()->change( $before, new WebhookFields( name: 'One' ) );
		self::assertNotNull( $first );
		$second = $world->manage()->change( $first, new WebhookFields( name: 'Two' ) );
		self::assertGreaterThan( $before->updated_at, $first->updated_at );
		self::assertGreaterThan( $first->updated_at, $second?->updated_at );
	}

	public function test_a_change_of_what_was_changed_since_it_was_read_is_refused(): void {
		$world  = new World();
		$before = $world->webhook()->webhook;
		$now    = $world->manage()->change( $before, new WebhookFields( name: 'Theirs' ) );
		self::assertNotNull( $now );
		try {
			$world->manage()->change( $now, new WebhookFields( name: 'Mine' ), $before->updated_at );
			self::fail( 'It was taken.' );
		} catch ( WebhookChanged $changed ) {
			self::assertSame( 'Theirs', $changed->current->name );
		}
		self::assertSame( 'Theirs', $world->webhooks->find( $before->id )?->name );
	}

	public function test_a_change_that_somebody_else_makes_in_between_is_not_overwritten(): void {
		$world  = new World();
		$before = $world->webhook()->webhook;
		$world->manage()->change( $before, new WebhookFields( name: 'Theirs' ) );
		$this->expectException( WebhookChanged::class );
		$world->manage()->change( $before, new WebhookFields( name: 'Mine' ), $before->updated_at );
	}

	public function test_a_change_of_what_was_deleted_in_between_makes_no_webhook(): void {
		$world  = new World();
		$before = $world->webhook()->webhook;
		$world->manage()->delete( $before->id );
		self::assertNull( $world->manage()->change( $before, new WebhookFields( name: 'Mine' ) ) );
		self::assertNull( $world->webhooks->find( $before->id ) );
	}

	/** @param list<string> $asked_for */
	#[DataProvider( 'unreadable' )]
	public function test_what_could_not_be_read_must_be_given_before_anything_is_saved(
		Webhook $webhook,
		WebhookFields $fields,
		array $asked_for,
	): void {
		$world = new World();
		$world->webhooks->add( $webhook, new SigningSecrets( Secret::generate( random_bytes( ... ) ) ) );
		try {
			$world->manage()->change( $webhook, $fields );
			self::fail( 'It was taken.' );
		} catch ( InvalidInput $invalid ) {
			self::assertSame( $asked_for, array_keys( $invalid->problems ) );
		}
	}

	/** @return iterable<string, array{Webhook, WebhookFields, list<string>}> */
	public static function unreadable(): iterable {
		yield 'resumed' => [
			self::unreadable_webhook(),
			new WebhookFields( status: WebhookStatus::Active ),
			[ 'url', 'event_types', 'sites' ],
		];
		yield 'renamed' => [ self::unreadable_webhook(), new WebhookFields( name: 'Mine' ), [ 'url', 'event_types', 'sites' ] ];
		yield 'half mended' => [ self::unreadable_webhook(), new WebhookFields( null, World::URL, [ '*' ] ), [ 'sites' ] ];
	}

	public function test_what_could_not_be_read_can_be_fixed(): void {
		$world   = new World();
		$webhook = self::unreadable_webhook();
		$world->webhooks->add( $webhook, new SigningSecrets( Secret::generate( random_bytes( ... ) ) ) );
		$mended = $world->manage()->change(
			$webhook,
			new WebhookFields( null, World::URL, [ '*' ], WebhookStatus::Active, sites_given: true ),
		);
		self::assertSame(
			[ WebhookStatus::Active, null, World::URL ],
			[ $mended?->status, $mended?->disabled_reason, $mended?->url->value ],
		);
	}

	public function test_a_new_address_has_not_failed_yet(): void {
		$world   = new World();
		$webhook = $world->webhook()->webhook;
		$world->webhooks->mark_failing( $webhook->id, $world->clock->now() );
		$world->manage()->change( $webhook, new WebhookFields( name: 'Same address' ) );
		self::assertNotNull( $world->webhooks->find( $webhook->id )?->failing_since );
		$world->manage()->change( $webhook, new WebhookFields( url: 'https://example.com/other' ) );
		self::assertNull( $world->webhooks->find( $webhook->id )->failing_since );
	}

	public function test_pausing_holds_what_waits(): void {
		$world = $this->world_with_a_held_delivery();
		self::assertSame( [ DeliveryStatus::Held, 'webhook_paused' ], [ $world->delivery()->status, $world->delivery()->reason ] );
	}

	public function test_events_of_a_paused_webhook_are_recorded_and_held(): void {
		$world = new World();
		$world->manage()->change( $world->webhook()->webhook, new WebhookFields( status: WebhookStatus::Paused ) );
		$world->capture()->record( 'payment_received', [] );
		self::assertSame( DeliveryStatus::Held, $world->delivery()->status );
	}

	public function test_resuming_sends_what_was_held(): void {
		$world = $this->world_with_a_held_delivery();
		$this->resume( $world, HeldDeliveries::Send );
		$world->deliver();
		self::assertCount( 1, $world->transport->sent() );
	}

	public function test_resuming_can_cancel_what_was_held(): void {
		$world = $this->world_with_a_held_delivery();
		$this->resume( $world, HeldDeliveries::Cancel );
		self::assertSame( DeliveryStatus::Cancelled, $world->delivery()->status );
	}

	public function test_deleting_cancels_its_deliveries(): void {
		$world = $this->world_with_a_held_delivery();
		self::assertTrue( $world->manage()->delete( $world->delivery()->webhook ) );
		self::assertSame( DeliveryStatus::Cancelled, $world->delivery()->status );
	}

	public function test_the_secret_before_stays_valid_for_a_day(): void {
		$world   = new World();
		$created = $world->webhook();
		$rotated = $world->manage()->rotate_secret( $created->webhook->id );
		self::assertNotNull( $rotated );
		self::assertEquals( Time::after( $world->clock->now(), 86_400_000 ), $rotated->previous_valid_until );
		self::assertCount( 2, $rotated->valid_at( $world->clock->now() ) );
		$world->clock->pass( 86_400 );
		self::assertEquals( [ $rotated->current ], $rotated->valid_at( $world->clock->now() ) );
	}

	/** @param ?array<string, ?string> $given */
	#[DataProvider( 'header_changes' )]
	public function test_headers_that_keep_their_value_stay_sealed_as_they_are( ?array $given, bool $kept ): void {
		$world  = new World();
		$before = $this->with_header( $world );

		$world->box->keys = 'of another host';
		$after = $world->manage()->change( $before, new WebhookFields( name: 'Two', headers: $given ) );

		self::assertNotNull( $after );
		self::assertSame( $kept, ( array_change_key_case( $after->headers )['x-key'] ?? null ) === $before->headers['X-Key'] );
		self::assertSame( $after->headers, $world->webhooks->find( $before->id )?->headers );
	}

	/** @return iterable<string, array{?array<string, ?string>, bool}> */
	public static function header_changes(): iterable {
		yield 'not given' => [ null, true ];
		yield 'given without a value' => [ [ 'X-Key' => null ], true ];
		yield 'given in another case' => [ [ 'x-key' => null, 'X-Other' => 'y' ], true ];
		yield 'given with a value' => [ [ 'X-Key' => 'abc' ], false ];
		yield 'left out' => [ [], false ];
	}

	public function test_a_change_tells_what_is_still_unreadable(): void {
		$world            = new World();
		$before           = $this->with_header( $world );
		$world->box->keys = 'of another host';
		$world->manage()->rotate_secret( $before->id );
		$read = $world->webhooks->find( $before->id );
		self::assertNotNull( $read );
		self::assertEquals( new Unreadable( false, [ 'X-Key' ] ), $read->unreadable );

		$after = $world->manage()->change( $read, new WebhookFields( headers: [ 'X-Key' => 'abc' ] ) );

		self::assertEquals( new Unreadable(), $after?->unreadable );
	}

	private function with_header( World $world ): Webhook {
		$fields = new WebhookFields( url: World::URL, event_types: [ '*' ], headers: [ 'X-Key' => 'abc' ] );
		return $world->manage()->create( $fields )->webhook;
	}

	/** @return iterable<string, array{WebhookFields, string, string}> */
	public static function bad_fields(): iterable {
		$url = World::URL;
		$all = [ '*' ];
		yield 'a name of 201 characters' => [ new WebhookFields( str_repeat( 'ä', 201 ), $url, $all ), 'name', 'name_too_long' ];
		yield 'an empty name' => [ new WebhookFields( ' ', $url, $all ), 'name', 'name_empty' ];
		yield 'no event' => [ new WebhookFields( null, $url, [] ), 'event_types', 'event_types_empty' ];
		yield 'an unknown event' => [ new WebhookFields( null, $url, [ 'foo_bar' ] ), 'event_types', 'event_type_unknown' ];
		yield 'disabled' => [ new WebhookFields( null, $url, $all, WebhookStatus::Disabled ), 'status', 'status_disabled' ];
		yield 'a private address' => [ new WebhookFields( null, 'http://192.168.1.20/', $all ), 'url', 'url_refused' ];
		yield 'no sites' => [ new WebhookFields( null, $url, $all, sites_given: true, sites: [] ), 'sites', 'sites_empty' ];
		yield 'an unknown site' => [ new WebhookFields( null, $url, $all, sites_given: true, sites: [ 99 ] ), 'sites', 'site_unknown' ];
		yield 'a header of ours' => [
			new WebhookFields( null, $url, $all, headers: [ 'Webhook-Id' => 'x' ] ),
			'headers',
			'header_reserved',
		];
		yield 'a header with a line break' => [
			new WebhookFields( null, $url, $all, headers: [ 'X-A' => "a\nb" ] ),
			'headers',
			'header_invalid',
		];
		yield 'a short secret' => [ new WebhookFields( null, $url, $all, secret: 'whsec_abc' ), 'secret', 'secret_invalid' ];
	}

	/** @param array<string, ?string> $headers */
	private static function fields_with_headers( array $headers, ?WebhookId $from = null ): WebhookFields {
		return new WebhookFields( url: World::URL, event_types: [ '*' ], headers: $headers, headers_from: $from );
	}

	private static function unreadable_webhook(): Webhook {
		$at = new \DateTimeImmutable( '1970-01-01' );
		return new Webhook(
			id: WebhookId::parse( 'wh_' . str_repeat( '0', 26 ) ),
			name: 'Broken',
			url: WebhookUrl::unreadable(),
			event_types: [],
			status: WebhookStatus::Disabled,
			disabled_reason: DisabledReason::Unreadable,
			format: Format::Standard,
			sites: [],
			headers: [],
			created_at: $at,
			updated_at: $at,
		);
	}

	private function world_with_a_held_delivery(): World {
		$world   = new World();
		$webhook = $world->webhook()->webhook;
		$world->capture()->record( 'payment_received', [] );
		$world->manage()->change( $webhook, new WebhookFields( status: WebhookStatus::Paused ) );
		return $world;
	}

	private function resume( World $world, HeldDeliveries $held ): void {
		$webhook = $world->webhooks->find( $world->delivery()->webhook );
		self::assertNotNull( $webhook );
		$world->manage()->change( $webhook, new WebhookFields( status: WebhookStatus::Active, held: $held ) );
	}

	/** @return array<string, string> */
	private function problems( WebhookFields $fields ): array {
		try {
			( new World() )->manage()->create( $fields );
			self::fail( 'It was taken.' );
		} catch ( InvalidInput $invalid ) {
			return array_map( static fn ( Problem $problem ): string => $problem->code->value, $invalid->problems );
		}
	}
}
