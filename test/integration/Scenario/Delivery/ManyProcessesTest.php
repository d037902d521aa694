<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Integration\Scenario\Delivery;

use MultisiteWebhooks\Test\Integration\Support\Client\Api;
use MultisiteWebhooks\Test\Integration\Support\Database;
use MultisiteWebhooks\Test\Integration\Support\NetworkTestCase;
use MultisiteWebhooks\Test\Integration\Support\Process\Runner;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Received;
use MultisiteWebhooks\Test\Integration\Support\Receiver\Receiver;
use PHPUnit\Framework\Attributes\CoversNothing;
use PHPUnit\Framework\Attributes\Group;

/** Any number of processes deliver from the same tables, and any of them may die at any moment. */
#[CoversNothing]
#[Group( 'any-wordpress' )]
final class ManyProcessesTest extends NetworkTestCase {

	public function test_two_processes_send_each_delivery_once(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'delay' => 20 ] ) ] );
		for ( $i = 0; $i < 60; $i++ ) {
			$this->record();
		}

		$this->deliver_by_two();

		$sent = array_map( static fn ( Received $request ): string => $request->header( 'x-multisite-delivery' ), Receiver::requests() );
		self::assertCount( 60, $sent );
		self::assertCount( 60, array_unique( $sent ) );
	}

	/** A reader writes down what events owe while others send it from there. */
	public function test_two_processes_and_a_reader_send_each_once(): void {
		for ( $i = 0; $i < 5; $i++ ) {
			$this->webhook( [ 'url' => Receiver::url( "/hook/{$i}", [ 'delay' => 20 ] ) ] );
		}
		for ( $i = 0; $i < 60; $i++ ) {
			$this->record();
		}
		$processes = [ Runner::start( 'deliver' ), Runner::start( 'deliver' ) ];
		foreach ( $processes as $process ) {
			$process->expect( 'ready' );
		}
		foreach ( $processes as $process ) {
			$process->tell( 'go' );
		}

		for ( $reads = 0; $reads < 1000 && 300 > Database::count( Database::DELIVERIES, "status = 'delivered'" ); $reads++ ) {
			Api::get( '/deliveries' );
		}
		foreach ( $processes as $process ) {
			$process->expect( 'done' )->finish();
		}

		$sent = array_map(
			static fn ( Received $request ): string => $request->path . $request->header( 'webhook-id' ),
			Receiver::requests()
		);
		self::assertCount( 300, $sent );
		self::assertCount( 300, array_unique( $sent ) );
		self::assertSame( 300, Database::count( Database::DELIVERIES, "status = 'delivered'" ) );
	}

	public function test_an_event_arrives_though_its_process_was_killed_as_soon_as_it_was_recorded(): void {
		$this->webhook();
		$killed = Runner::start( 'record-and-die' );
		self::assertSame( -1, $killed->wait() );
		self::assertSame( 0, Database::count( Database::DELIVERIES ) );

		$this->deliver();

		self::assertSame( 7, Receiver::only()->data()->number( 'payment_id' ) );
	}

	public function test_a_delivery_whose_sender_was_killed_is_left_alone_while_its_lease_lasts(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'delay' => 5000 ] ) ] );
		$this->record();
		$this->kill_while_sending();

		$this->deliver();

		self::assertCount( 1, Receiver::requests() );
	}

	public function test_a_delivery_whose_sender_was_killed_is_sent_again_with_the_same_id_after_its_lease(): void {
		$this->webhook( [ 'url' => Receiver::url( '/hook', [ 'delay' => 5000 ] ) ] );
		$id = $this->record();
		$this->kill_while_sending();

		Database::end_leases();
		$this->make_receiver_quick();
		$this->deliver();

		[ $first, $second ] = Receiver::wait_for( 2 );
		self::assertSame( [ $id, $id ], [ $first->header( 'webhook-id' ), $second->header( 'webhook-id' ) ] );
		self::assertSame( $first->body, $second->body );
		self::assertSame( 'delivered', $this->delivery()->text( 'status' ) );
	}

	/** It was slow, not dead: what the other process has made of the delivery stays. */
	public function test_a_sender_that_comes_back_after_its_lease_changes_nothing(): void {
		$this->webhook( [ 'url' => Receiver::url( '/slow', [ 'delay' => 3000, 'status' => 500 ] ) ] );
		$this->record();
		$slow = Runner::start( 'deliver' )->expect( 'ready' );
		$slow->tell( 'go' );
		Receiver::wait_for( 1 );
		Database::end_leases();
		$this->make_receiver_quick();
		$this->deliver();

		$slow->expect( 'done' )->finish();

		$delivery = $this->delivery();
		self::assertSame( 'delivered', $delivery->text( 'status' ) );
		self::assertCount( 1, $delivery->at( 'attempts' )->items() );
	}

	private function deliver_by_two(): void {
		$processes = [ Runner::start( 'deliver' ), Runner::start( 'deliver' ) ];
		foreach ( $processes as $process ) {
			$process->expect( 'ready' );
		}
		foreach ( $processes as $process ) {
			$process->tell( 'go' );
		}
		foreach ( $processes as $process ) {
			$process->expect( 'done' )->finish();
		}
	}

	private function make_receiver_quick(): void {
		Database::write( 'UPDATE ' . Database::WEBHOOKS . ' SET url = ?', Receiver::url() );
	}

	private function kill_while_sending(): void {
		$process = Runner::start( 'deliver' )->expect( 'ready' );
		$process->tell( 'go' );
		Receiver::wait_for( 1 );
		$process->kill();
	}
}
