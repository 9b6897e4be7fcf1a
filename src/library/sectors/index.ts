/** The library that ships with the tool. Its files are checked against the schema by the tests, not at run time. */
import type { Sector } from '../schema';
import anyProject from './any-project.json';
import officeRunning from './office-running.json';
import propertyMaintenance from './property-maintenance.json';
import equipment from './equipment.json';
import contractStaff from './contract-staff.json';
import consulting from './consulting.json';
import rewardsSubsidies from './rewards-subsidies.json';
import debtService from './debt-service.json';
import meetingsTraining from './meetings-training.json';
import publicity from './publicity.json';
import informatization from './informatization.json';
import serviceProcurement from './service-procurement.json';
import livelihood from './livelihood.json';
import education from './education.json';
import health from './health.json';
import medicalInsurance from './medical-insurance.json';
import employment from './employment.json';
import civilAffairs from './civil-affairs.json';
import agriculture from './agriculture.json';
import ruralRevitalization from './rural-revitalization.json';
import water from './water.json';
import forestryEcology from './forestry-ecology.json';
import transport from './transport.json';
import construction from './construction.json';
import housing from './housing.json';
import sanitation from './sanitation.json';
import cultureSports from './culture-sports.json';
import scienceTechnology from './science-technology.json';
import talent from './talent.json';
import investment from './investment.json';
import publicSecurity from './public-security.json';
import nationalDefense from './national-defense.json';
import emergency from './emergency.json';
import marketRegulation from './market-regulation.json';
import partyBuilding from './party-building.json';
import congressConsultation from './congress-consultation.json';
import departmentDuties from './department-duties.json';

/** All sectors: what any project may need first, then what every county office does. */
export const sectors = [
  anyProject,
  officeRunning,
  propertyMaintenance,
  equipment,
  contractStaff,
  consulting,
  rewardsSubsidies,
  debtService,
  meetingsTraining,
  publicity,
  informatization,
  serviceProcurement,
  livelihood,
  education,
  health,
  medicalInsurance,
  employment,
  civilAffairs,
  agriculture,
  ruralRevitalization,
  water,
  forestryEcology,
  transport,
  construction,
  housing,
  sanitation,
  cultureSports,
  scienceTechnology,
  talent,
  investment,
  publicSecurity,
  nationalDefense,
  emergency,
  marketRegulation,
  partyBuilding,
  congressConsultation,
  departmentDuties,
] as readonly Sector[];
