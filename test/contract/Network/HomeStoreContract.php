<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Test\Contract\Network;

use MultisiteWebhooks\Domain\Network\Home;
use MultisiteWebhooks\Domain\Network\HomeStore;
use PHPUnit\Framework\TestCase;

/** What every store of a network's home must do. */
abstract class HomeStoreContract extends TestCase {

	/** Empty at first. */
	abstract protected function homes(): HomeStore;

	public function test_at_first_no_home_is_known(): void {
		self::assertNull( $this->homes()->find() );
	}

	public function test_it_reads_back_as_it_was_stored(): void {
		$homes = $this->homes();
		$home  = new Home( 'bücher.example:8080/nétwork/', 'staging.example/' );
		$homes->save( $home );
		self::assertEquals( $home, $homes->find() );
	}

	public function test_the_last_one_stored_counts(): void {
		$homes = $this->homes();
		$homes->save( new Home( 'production.example/', 'staging.example/' ) );
		$homes->save( new Home( 'staging.example/' ) );
		self::assertEquals( new Home( 'staging.example/' ), $homes->find() );
	}
}
